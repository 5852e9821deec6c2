export * from './cell.ts';
export * from './grid.ts';
export * from './head.ts';
export { CELL_PADDING } from './widths.ts';
