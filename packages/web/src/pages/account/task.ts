/** Something that the server is asked to do with what was typed. */
export interface Task {
  readonly mutate: (typed: string) => void;
  readonly reset: () => void;
  readonly isPending: boolean;
  readonly error: Error | null;
}
