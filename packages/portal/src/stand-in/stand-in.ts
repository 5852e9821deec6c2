import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '@dunghen/domain/time';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import { createInjector, type Injector, randomOf } from './fault/injector.ts';
import { type FaultRule, readRules } from './fault/rule.ts';
import { createSessions, type Sessions } from './protocol/sessions.ts';
import { type CallStore, createCallStore } from './storage/calls.ts';
import { createDossierStore, type DossierStore } from './storage/dossiers.ts';
import { createFigureStore, type FigureStore } from './storage/figures.ts';
import { openStorage } from './storage/open-storage.ts';
import { createStateStore, type StateStore } from './storage/state.ts';

export interface StandInOptions {
  /** Where it keeps what it is sent; made where there is none. */
  readonly folder: string;
  readonly username: string;
  readonly password: string;
  /** How long a session is good; milliseconds. */
  readonly sessionMs: number;
  /** In the place of the rules that were in force when it last ran. */
  readonly rules?: readonly FaultRule[];
  /** Of the faults' randomness. */
  readonly seed: number;
  /** Refuses dossiers of procedures that its catalogue does not know. */
  readonly knownProceduresOnly: boolean;
  readonly now: () => Instant;
}

/** The stand-in without its door. */
export interface StandIn {
  readonly options: StandInOptions;
  readonly database: DatabaseSync;
  readonly dossiers: DossierStore;
  readonly calls: CallStore;
  readonly figures: FigureStore;
  readonly catalogue: Catalogue;
  readonly sessions: Sessions;
  readonly injector: Injector;
  /** Rules that stay in force when it is started again. */
  readonly setRules: (rules: readonly FaultRule[]) => void;
  readonly close: () => void;
}

/** Opens the stand-in on its folder. Throws where another process has it open, or it cannot be written. */
export function openStandIn(options: StandInOptions): StandIn {
  const database = openStorage(options.folder);
  const state = createStateStore(database);
  const injector = createInjector(options.rules ?? storedRules(state), randomOf(options.seed));
  const catalogue = readCatalogue();
  const byName = Map.groupBy(catalogue.agencies, ({ TENDONVI }) => TENDONVI);
  const standIn: StandIn = {
    options,
    database,
    dossiers: createDossierStore(database, (name) => (byName.get(name) ?? []).map(({ MADONVI }) => MADONVI)),
    calls: createCallStore(database),
    figures: createFigureStore(database),
    catalogue,
    sessions: createSessions(options.sessionMs, options.now),
    injector,
    setRules(rules) {
      state.set('rules', JSON.stringify(rules));
      injector.replace(rules);
    },
    close: () => database.close(),
  };
  if (options.rules !== undefined) standIn.setRules(options.rules);
  return standIn;
}

function storedRules(state: StateStore): readonly FaultRule[] {
  const text = state.find('rules');
  const read = text === undefined ? undefined : readRules(JSON.parse(text));
  return read?.ok === true ? read.rules : [];
}

/** All or nothing, also where the process is killed in the middle. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
