import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';

/** A server on an ephemeral port of loopback. */
export interface Listening {
  origin: string;
  port: number;
  stop: () => Promise<void>;
}

/** Serves HTTP. */
export function http(listener: RequestListener): Promise<Listening> {
  return listening(createHttpServer(listener));
}

/** Serves whatever `talk` makes of a connection. */
export function tcp(talk: (socket: Socket) => void): Promise<Listening> {
  return listening(createTcpServer(talk));
}

/** An origin at which nothing listens. */
export async function nobody(): Promise<string> {
  const { origin, stop } = await tcp(() => {});
  await stop();
  return origin;
}

async function listening(server: Server): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
