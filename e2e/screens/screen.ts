/** A picture of docs/screens. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  /** Pressed once it is there: the picture is of where it leads. */
  readonly follow?: string;
  /** Something on the page that comes last. */
  readonly ready: string;
  readonly dark?: true;
  /** Not taken on a phone. */
  readonly deskOnly?: true;
  /** Whose page it is; absent: a visitor's. */
  readonly login?: string;
}
