import type { Principal } from '@dunghen/domain/access';
import type { DossierRecord } from '@dunghen/domain/lifecycle';
import type { Instant } from '@dunghen/domain/time';
import type { CommandKey } from '@dunghen/store/command';
import type { DossierHead } from '@dunghen/store/dossier';
import type { RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { CommandInput } from './command-input.ts';
import type { Pieces } from './pieces.ts';

/** A command with all that was found out about it before it is decided. */
export interface Asked {
  readonly context: AppContext;
  readonly principal: Exclude<Principal, { readonly kind: 'anonymous' }>;
  readonly input: CommandInput;
  readonly request: RequestFacts;
  readonly key: CommandKey;
  readonly pieces: Pieces;
  readonly now: Instant;
  readonly head: DossierHead | undefined;
  readonly record: DossierRecord | undefined;
}
