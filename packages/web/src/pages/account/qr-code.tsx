import encodeQR from 'qr';
import { useMemo } from 'react';

/** The quiet zone of a QR code, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4;

interface QrCodeProps {
  readonly content: string;
  readonly label: string;
}

/** A QR code, dark on white in both themes: cameras read it so. */
export function QrCode({ content, label }: QrCodeProps) {
  const { size, path } = useMemo(() => draw(content), [content]);
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** Each dark module is a square of the path. */
function draw(content: string): { readonly size: number; readonly path: string } {
  const rows = encodeQR(content, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size: rows.length, path: squares.join('') };
}
