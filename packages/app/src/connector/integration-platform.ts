/** What the national population database says of a person, by the identity number that they show. */
export interface KnownPerson {
  readonly identity: string;
  readonly name: string;
  readonly address?: string;
}

export type PersonAnswer =
  | { readonly kind: 'found'; readonly person: KnownPerson }
  | { readonly kind: 'unknown' }
  /** Nothing is connected, or it does not answer; intake goes on by hand. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** The province's integration platform (LGSP): the one way to the databases of others. */
export interface IntegrationPlatform {
  /** `purpose` is the dossier or procedure for which it is asked; the platform keeps it with the question. */
  findPerson(identity: string, purpose: string): Promise<PersonAnswer>;
}

/** Stands in where no platform is connected: it knows the given (invented) persons, and without any it says so. */
export function standInPlatform(persons: readonly KnownPerson[] = []): IntegrationPlatform {
  const byIdentity = new Map(persons.map((person) => [person.identity, person]));
  return {
    async findPerson(identity) {
      if (persons.length === 0) return { kind: 'unavailable', reason: 'Chưa kết nối nền tảng tích hợp của tỉnh.' };
      const person = byIdentity.get(identity);
      return person === undefined ? { kind: 'unknown' } : { kind: 'found', person };
    },
  };
}
