import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { portRefusal } from '../../terminal/port.ts';
import { workbench } from './app.ts';
import { KEY } from './guard.ts';

/** A workbench that runs. */
export interface RunningWorkbench {
  /** The address to open, with the key. */
  url: string;
  port: number;
  key: string;
  /** Ends it with all that it started. */
  close: () => Promise<void>;
}

/**
 * Starts the workbench on this machine only.
 *
 * @param port 0 takes any free one
 * @param news what the first page tells: what became of a write that was cut short
 * @throws InputError where the port is taken
 */
export async function startWorkbench(port: number, news: string | null = null): Promise<RunningWorkbench> {
  const key = randomBytes(24).toString('base64url');
  let taken = port;
  const { app, close } = workbench({ key, port: () => taken }, news);
  try {
    const server = await listen(app.fetch, port);
    const address = server.address();
    if (typeof address === 'object' && address) taken = address.port;
    return {
      url: `http://127.0.0.1:${taken}/?${KEY}=${key}`,
      port: taken,
      key,
      close: () => closed(server, close),
    };
  } catch (error) {
    close();
    throw error;
  }
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server)) as Server;
    server.once('error', (cause) => reject(portRefusal(cause, port, 4323)));
  });
}

function closed(server: Server, close: () => void): Promise<void> {
  close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
