export const controlRoutes = [] as const;
