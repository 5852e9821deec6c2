import type { AppContext } from '@dunghen/app/context';
import type { Publication } from '@dunghen/app/publication';
import type { Workspace } from '@dunghen/app/workspace';
import type { SignInParts } from '../http/sign-in/options.ts';

/** Settings of the pages of the public. */
export interface PublicOptions {
  /** Where dossiers are submitted; `{code}` stands for the procedure's national code. Default: the National Portal. */
  readonly portalAddress?: string;
  /** Whether the own form takes dossiers; only for earlier rule sets and the demonstration. Default false. */
  readonly ownForm?: boolean;
  /** Sites that may show figures within their pages, as `frame-ancestors` names them. Default: none but this one. */
  readonly embedders?: string;
}

export const PORTAL_ADDRESS = 'https://dichvucong.gov.vn/';

/** What the pages work with. */
export interface PublicParts {
  readonly context: AppContext;
  readonly workspace: Workspace;
  readonly publication: Publication;
  readonly options: Required<PublicOptions>;
  /** How citizens are known; absent where nobody can sign in. */
  readonly signIn?: SignInParts;
  readonly site: () => Promise<SiteFacts>;
  /** '' where it was never read. */
  readonly lastProvince: () => string;
}

/** What changes seldom and stands on every page. */
export interface SiteFacts {
  readonly provinceName: string;
  readonly demonstration: boolean;
  /** The quarter that is shown first where it is published; absent where there are none. */
  readonly preferred?: string;
}
