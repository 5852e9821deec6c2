export const workRoutes = [] as const;
