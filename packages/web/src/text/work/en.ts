import type { Wording } from '../messages.ts';
import { handOverEn } from './hand-over-en.ts';
import { searchEn } from './search-en.ts';
import type { workVi } from './vi.ts';

export const workEn: Wording<typeof workVi> = {
  heading: 'My work',
  asOf: (time) => `As of ${time}`,

  live: {
    open: 'Updating live',
    connecting: 'Connecting to the server…',
    lost: 'Connection lost, trying again. What is shown may be old.',
    off: 'Not updating live',
    ended: 'The session has ended',
    refresh: 'Reload',
  },

  whose: {
    label: 'Whose dossiers',
    mine: 'Mine',
    unassigned: 'Unassigned',
    all: 'Agency',
  },

  tasks: {
    label: 'Waiting for you',
    submitted: 'To be taken in',
    accepted: 'To be handed over',
    unassigned: 'To be assigned',
    division: "At the division's step",
    signature: 'To be signed or approved',
    results: 'Results to hand out',
    resultsHint: 'With a result of the last 30 days, not handed out',
  },

  counts: {
    label: 'Filter by progress',
    all: 'All',
    'open-overdue': 'Overdue',
    'due-soon': 'Due soon',
    'open-in-time': 'In time, due soon included',
    paused: 'Clock stopped',
    'no-limit': 'No limit yet',
    count: (count, name) => `${name}: ${count} dossiers`,
  },

  tools: {
    search: 'Search this list',
    searchHint: 'Code, procedure, officer; no diacritics needed',
    state: 'State',
    anyState: 'Any state',
    procedure: 'Procedure',
    anyProcedure: 'Any procedure',
    names: 'Show applicants',
    namesHint: 'Each look at names is written to the audit; the list does not update itself meanwhile.',
    clear: 'Clear filters',
    keys: 'Keys',
  },

  columns: {
    pick: 'Select',
    pickRow: (code) => `Select dossier ${code}`,
    pickAll: 'Select all dossiers shown',
    code: 'Code',
    procedure: 'Procedure',
    applicant: 'Applicant',
    step: 'At step',
    officer: 'Officer',
    agency: 'Resolving agency',
    accepted: 'Accepted',
    due: 'Due',
    verdict: 'Time left',
    risk: 'Risk of being late',
    noGrounds: 'too little is known',
    nobody: 'not assigned',
    stepDue: (time) => `Step due: ${time}`,
    noName: 'not permitted',
    notYet: 'clock not started',
  },

  list: {
    caption: 'Open dossiers, least time left first',
    captionByRisk: 'Open dossiers, the likeliest to be late first',
    order: 'Dossiers with the least time left come first.',
    orderByRisk: 'Of those shown the likeliest to be late come first; overdue and paused ones last.',
    sortByRisk: 'Order by risk',
    sortByDue: 'Order by due date',
    shown: (shown) => `${shown} dossiers shown`,
    shownOf: (shown, total) => `${shown} of ${total} dossiers shown`,
    more: 'Load more',
    changed: 'changed',
    new: 'new here',
    left: (codes) => `Left the list: ${codes}. Done, handed over, or no longer matching the filters.`,
    leftMany: (count) => `${count} dossiers left the list: done, handed over, or no longer matching the filters.`,
    dismiss: 'Noted',
    emptyMine: 'You have no dossiers to work on.',
    emptyMineHint: 'Dossiers assigned to you appear here at once.',
    emptyMineLink: 'See those of the whole agency',
    empty: 'There are no open dossiers.',
    emptyHint: 'Dossiers appear here as soon as they are taken in.',
    noMatch: 'No dossier matches the filters.',
    noMatchHint: 'Remove a filter to see more.',
  },

  picked: {
    count: (count) => `${count} dossiers selected`,
    handOver: 'Hand over…',
    clear: 'Clear selection',
  },

  keys: {
    heading: 'Keys in the list',
    on: 'Use single keys (/ and ?)',
    close: 'Close',
    rows: [
      { keys: '↑ ↓', does: 'One dossier up, down' },
      { keys: 'Home End', does: 'First, last dossier shown' },
      { keys: 'Space', does: 'Select or deselect the dossier' },
      { keys: 'Enter', does: 'Open the dossier' },
      { keys: '/', does: 'Go to the search box' },
      { keys: '?', does: 'Open this help' },
    ],
  },

  handOver: handOverEn,
  search: searchEn,
};
