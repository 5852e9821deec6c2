import { isoText } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import { escapeXml } from '../text/escape.ts';

export interface FileProperties {
  readonly title: string;
  readonly creator: string;
  readonly createdAt: Instant | undefined;
}

/** docProps/core.xml of an Office file. Libraries put the time of writing and a random author there. */
export function corePropertiesXml(properties: FileProperties): string {
  const { title, creator, createdAt } = properties;
  const time = createdAt === undefined ? '' : isoText(createdAt);
  const stamp = (name: string): string =>
    time === '' ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>` +
    `<dc:language>vi-VN</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`
  );
}
