import type { SystemText } from '../../text/system/index.ts';

/** What a place is called: "Cơ quan ban hành"; of what the pages have no word for, its own name. */
export function placeText(place: string, { system: { settings } }: SystemText): string {
  const names: Readonly<Record<string, string>> = settings.places;
  const known = names[place];
  if (known !== undefined) return known;
  const [part = '', block = '', member = ''] = place.split('.');
  if (part === 'signatures') {
    const blocks: Readonly<Record<string, string>> = settings.signatures;
    const members: Readonly<Record<string, string>> = settings.signatureMembers;
    return settings.ofBlock(blocks[block] ?? block, members[member] ?? member);
  }
  return block === '' ? place : block;
}
