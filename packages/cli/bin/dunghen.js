#!/usr/bin/env node
// Starts the command under Node 24 or newer. An older Node (20 is enough for this file) hands over to the one that the
// project pins through npm, so that nothing depends on the Node of the machine.
import { spawn } from 'node:child_process';
import module, { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 24;
const main = new URL('../src/main.ts', import.meta.url);
// What was compiled once is kept, by its content: a server starts in half the time. Left out where it cannot be written.
const compiled = fileURLToPath(new URL('../../../node_modules/.cache/dunghen', import.meta.url));

if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) {
  module.enableCompileCache(compiled);
  await import(main.href);
} else {
  const pinned = findPinnedNode();
  if (pinned === undefined) {
    process.stderr.write(
      `dunghen: cần Node ${OLDEST_NODE} trở lên, máy đang dùng ${process.version} và gói Node kèm theo không có cho ` +
        `${process.platform}-${process.arch}. Hãy cài Node ${OLDEST_NODE} rồi chạy lại.\n`,
    );
    process.exit(3);
  }
  handOver(pinned);
}

function findPinnedNode() {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  for (const name of [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]) {
    try {
      return path.join(path.dirname(require.resolve(`${name}/package.json`)), file);
    } catch {
      // Not installed for this platform: the next name.
    }
  }
  return undefined;
}

function handOver(node) {
  // The channel closes when this process dies, however it dies; the command then stops as on a signal.
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: compiled, ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`dunghen: không chạy được ${node}: ${error.message}\n`);
    process.exit(3);
  });
  child.on('exit', (code, signal) => {
    if (signal !== null) {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
      process.kill(process.pid, signal);
    }
    process.exitCode = code ?? 3;
  });
}
