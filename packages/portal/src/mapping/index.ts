export { defaultMappings } from './default.ts';
export * from './mapping.ts';
export { type MappingReading, readMappings } from './read-mapping.ts';
export { fillTemplate, type StepWord, type StepWords } from './template.ts';
