/** Thrown through the work to undo what it has begun, where it is left to another process. */
export class LeftTask extends Error {}
