import { formatDecimal, formatInteger } from '@dunghen/domain/text';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useChoices } from '../../app/choices.ts';
import { useControlText } from '../../text/control/index.ts';
import { type Tokens, tokensOf } from '../../theme/tokens.ts';
import type { Trend } from './control-queries.ts';

echarts.use([BarChart, LineChart, GridComponent, SVGRenderer]);

interface TrendChartProps {
  readonly points: Trend['points'];
  /** In pixels. */
  readonly height: number;
}

/** Bars of late dossiers and the line of their rate. It moves nothing and holds nothing that the table does not say. */
export function TrendChart({ points, height }: TrendChartProps) {
  const text = useControlText();
  const { theme } = useChoices();
  const place = useRef<HTMLDivElement>(null);
  const { late, rate } = text.control.room;
  useEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    const chart = echarts.init(current, undefined, { renderer: 'svg' });
    chart.setOption(optionOf(points, tokensOf(theme), [late, rate]));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [points, theme, late, rate]);
  const label = text.control.room.trend.chart(points[0]?.title ?? '', points.at(-1)?.title ?? '');
  return <div className="trend-chart" ref={place} style={{ height }} role="img" aria-label={label} />;
}

function optionOf(points: Trend['points'], tokens: Tokens, [late, rate]: readonly [string, string]) {
  const font = { fontFamily: '"Be Vietnam Pro", system-ui, sans-serif', fontSize: 12 };
  const axis = {
    axisLabel: { ...font, color: tokens.muted },
    axisLine: { lineStyle: { color: tokens.line } },
    nameTextStyle: { ...font, color: tokens.muted },
  };
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 36, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: points.map(({ title }) => title), ...axis, axisTick: { show: false } },
    yAxis: [
      {
        type: 'value',
        name: late,
        minInterval: 1,
        ...axis,
        nameTextStyle: { ...axis.nameTextStyle, align: 'left' },
        axisLabel: { ...axis.axisLabel, formatter: (value: number) => formatInteger(value) },
        splitLine: { lineStyle: { color: tokens.line } },
      },
      {
        type: 'value',
        name: `${rate} (%)`,
        ...axis,
        nameTextStyle: { ...axis.nameTextStyle, align: 'right' },
        axisLabel: { ...axis.axisLabel, formatter: (value: number) => formatDecimal(value, 1) },
        splitLine: { show: false },
      },
    ],
    series: [
      {
        type: 'bar',
        data: points.map(({ figures }) => figures.late),
        barMaxWidth: 40,
        itemStyle: { color: tokens.late },
      },
      {
        type: 'line',
        yAxisIndex: 1,
        data: points.map(({ figures }) => figures.latePercent),
        symbolSize: 7,
        lineStyle: { color: tokens.link, width: 2 },
        itemStyle: { color: tokens.link },
      },
    ],
  };
}
