/** An address that may be seen by others, for one that must not be. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Makes an address of this machine that leads to another one, once; then nobody listens there any more. A program that opens
 * a browser is given this one: anyone on this machine can read what a process was started with.
 * @param {string} address
 * @returns {Promise<string>}
 */
export async function oneTimeAddress(address) {
  const path = `/${randomUUID()}`;
  const door = createServer((request, response) => {
    if (request.url !== path) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(302, { location: address, connection: 'close', 'cache-control': 'no-store' }).end();
    door.close();
  });
  door.unref();
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (door.address()).port}${path}`;
}
