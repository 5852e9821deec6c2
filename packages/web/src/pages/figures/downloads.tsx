import { Select } from 'antd';
import { useState } from 'react';
import { FORMATS, LAYOUTS } from '../../api/keys.ts';
import { fileAddress } from '../../api/queries.ts';
import { useText } from '../../text/index.ts';

interface DownloadsProps {
  readonly period: string;
  readonly title: string;
}

/** The report in every format; all of them come from the one model. */
export function Downloads({ period, title }: DownloadsProps) {
  const text = useText();
  const [layout, setLayout] = useState<(typeof LAYOUTS)[number]>('late-only');
  const layoutName = text.download.layouts[layout];
  return (
    <section className="panel downloads" aria-labelledby="downloads-heading">
      <h2 id="downloads-heading">{text.download.heading(title)}</h2>
      <p className="muted">{text.download.intro}</p>
      <label htmlFor="layout" className="downloads-label">
        {text.download.layout}
      </label>
      <Select
        id="layout"
        value={layout}
        onChange={setLayout}
        options={LAYOUTS.map((value) => ({ value, label: text.download.layouts[value] }))}
      />
      <ul className="formats">
        {FORMATS.map((format) => (
          <li key={format}>
            <a
              className={format === 'docx' ? 'button button-primary' : 'button'}
              href={fileAddress(period, layout, format)}
              aria-label={text.download.link(text.download.formats[format], layoutName)}
              {...(format === 'html' ? { target: '_blank', rel: 'noreferrer' } : { download: '' })}
            >
              {text.download.formats[format]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
