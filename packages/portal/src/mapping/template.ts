/** Names that the text of a step may use; each is what the event itself says. */
export const STEP_WORDS = [
  'step',
  'outcome',
  'agency',
  'unit',
  'officer',
  'reason',
  'missing',
  'due',
  'basis',
  'decision',
  'letter',
  'notice',
  'way',
  'result',
  'what',
] as const;

export type StepWord = (typeof STEP_WORDS)[number];
export type StepWords = Readonly<Partial<Record<StepWord, string>>>;

const PART = /\[([^[\]]*)\]|\{([^{}]*)\}/g;
const WORD = /\{([^{}]*)\}/g;

/** The text of a step. A bracketed part in which a word says nothing is left out whole. */
export function fillTemplate(template: string, words: StepWords): string {
  return template.replace(PART, (_all, optional: string | undefined, word: string | undefined) => {
    if (optional === undefined) return wordOf(words, word ?? '');
    const says = [...optional.matchAll(WORD)].every(([, name]) => wordOf(words, name ?? '') !== '');
    return says ? optional.replace(WORD, (_each, name: string) => wordOf(words, name)) : '';
  });
}

function wordOf(words: StepWords, name: string): string {
  return isStepWord(name) ? (words[name]?.trim() ?? '') : '';
}

function isStepWord(name: string): name is StepWord {
  return STEP_WORDS.some((word) => word === name);
}

/** What is wrong with a template, in Vietnamese, or undefined. */
export function templateProblem(template: string): string | undefined {
  const unknown = [...template.matchAll(WORD)].map(([, name]) => name ?? '').find((name) => !isStepWord(name));
  if (unknown !== undefined) {
    return `không có nội dung tên {${unknown}}; dùng được: ${STEP_WORDS.map((word) => `{${word}}`).join(', ')}`;
  }
  const rest = template.replace(PART, '');
  return /[[\]{}]/.test(rest) ? 'ngoặc [ ] hoặc { } không khớp thành cặp' : undefined;
}
