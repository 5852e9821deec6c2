import { readPublicationContent } from '@dunghen/store/publication';
import type { Executor } from '@dunghen/store/server';
import type { PublicationContent } from './content.ts';

/** Contents are written by `freezeProposal` alone and never change, so they are taken at their word. */
export async function readContent(db: Executor, id: string): Promise<PublicationContent | undefined> {
  const text = await readPublicationContent(db, id);
  if (text === undefined) return undefined;
  const content: PublicationContent = JSON.parse(text);
  return content;
}
