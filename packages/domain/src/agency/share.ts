/** What one successor of a split agency takes of its open dossiers: fields of procedures, and dossiers named one by one. */
export interface SuccessorShare {
  /** One of the successors of the ended agency. */
  readonly successorId: string;
  /** Fields (lĩnh vực) whose dossiers it takes, as the procedures name them. */
  readonly fields: readonly string[];
  /** Codes of dossiers that it takes whatever their field. */
  readonly codes: readonly string[];
}

/**
 * Which successor takes an open dossier: the one that it was named for, else the one that took its field, else the first.
 * Undefined where nobody succeeds.
 */
export function heirOf(
  dossier: { readonly code: string; readonly field?: string },
  successorIds: readonly string[],
  shares: readonly SuccessorShare[] = [],
): string | undefined {
  const named = shares.find(({ codes }) => codes.includes(dossier.code));
  const { field } = dossier;
  const byField = field === undefined ? undefined : shares.find(({ fields }) => fields.includes(field));
  return named?.successorId ?? byField?.successorId ?? successorIds[0];
}

/** What is given to two, or to one that does not succeed; undefined where the shares are sound. */
export function findShareFault(
  successorIds: readonly string[],
  shares: readonly SuccessorShare[],
): { readonly kind: 'no-successor' | 'field-twice' | 'code-twice'; readonly what: string } | undefined {
  const stranger = shares.find(({ successorId }) => !successorIds.includes(successorId));
  if (stranger !== undefined) return { kind: 'no-successor', what: stranger.successorId };
  const field = findTwice(shares.flatMap(({ fields }) => fields));
  if (field !== undefined) return { kind: 'field-twice', what: field };
  const code = findTwice(shares.flatMap(({ codes }) => codes));
  return code === undefined ? undefined : { kind: 'code-twice', what: code };
}

const findTwice = (items: readonly string[]): string | undefined =>
  items.find((item, index) => items.indexOf(item) !== index);
