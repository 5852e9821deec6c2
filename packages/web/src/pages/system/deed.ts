/** What a button has done; a refusal is thrown. */
export type Deed = () => Promise<unknown>;
