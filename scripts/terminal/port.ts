import { InputError } from '../../src/domain/issue.ts';

/** A port as a person typed it. @throws InputError where it is none */
export function parsePort(text: string, usage: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InputError(`"${text}" is not a port.`, { hint: usage });
  return port;
}

/** Why a server could not listen: a sentence where the port is the reason. @param another port to propose */
export const portRefusal = (cause: NodeJS.ErrnoException, port: number, another: number): Error =>
  cause.code === 'EADDRINUSE' || cause.code === 'EACCES'
    ? new InputError(`port ${port} cannot be used (${cause.code}).`, {
        hint: `Give another one: --port ${another}.`,
        cause,
      })
    : cause;
