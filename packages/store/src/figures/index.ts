export * from './count.ts';
export * from './figure-dossiers.ts';
export * from './wait.ts';
