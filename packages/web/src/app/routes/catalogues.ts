export const cataloguesRoutes = [] as const;
