import type { FastifyReply, FastifyRequest } from 'fastify';
import { loadAssets } from '../assets.ts';
import { type View, viewOf } from '../layout.ts';
import type { PublicParts, SiteFacts } from '../options.ts';
import type { Lang } from '../paths.ts';

/** A request for a page, with what answering it needs. */
export interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly parts: PublicParts;
  readonly view: View;
  readonly site: SiteFacts;
}

export async function askedOf(
  parts: PublicParts,
  lang: Lang,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Asked> {
  const site = await parts.site();
  const { provinceName, demonstration } = site;
  const view = viewOf(lang, { provinceName, demonstration, stylePath: loadAssets().style.path });
  return { request, reply, parts, view, site };
}

/** A value of the address or of a form: trimmed, cut to what a person types, '' where there is none. */
export function fieldOf(source: unknown, name: string, most = 100): string {
  if (typeof source !== 'object' || source === null) return '';
  const value: unknown = Object.entries(source).find(([key]) => key === name)?.[1];
  // No database takes this sign, and nobody types it.
  return typeof value === 'string' ? value.replaceAll('\0', '').normalize('NFC').trim().slice(0, most) : '';
}

/** Scheme and host by which people reach this server, for addresses that are read elsewhere. */
export const originOf = ({ parts, request }: Asked): string =>
  parts.signIn?.origin ?? `${request.protocol}://${request.host}`;
