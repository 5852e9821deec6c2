import type { Section } from '../search.ts';

/** In which section a place of a version is edited. */
export function sectionOf(at: string): Section {
  const head = /^\w+/.exec(at)?.[0] ?? '';
  switch (head) {
    case 'limits':
    case 'documents':
    case 'process':
      return head;
    case 'fees':
    case 'results':
    case 'stoppingKinds':
      return 'fees';
    case 'approval':
    case 'validFrom':
    case 'announcement':
    case 'localAnnouncement':
      return 'decision';
    default:
      return 'general';
  }
}
