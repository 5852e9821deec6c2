export {
  answerDirective,
  type DirectiveInput,
  type DirectivePage,
  listDirectives,
  recordDirective,
  withdrawDirective,
} from './directive.ts';
export * from './extend.ts';
export * from './sweep.ts';
export * from './view.ts';
