import http from 'node:http';

export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** One connection that is kept, as a client's; throws where it breaks. */
export interface Connection {
  readonly post: (path: string, headers: Readonly<Record<string, string>>, body: object) => Promise<Reply>;
  readonly close: () => void;
}

export function connect(url: string, token: string): Connection {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port } = new URL(url);
  return {
    post: (path, headers, body) =>
      new Promise((resolve, reject) => {
        const text = JSON.stringify(body);
        const request = http.request({
          hostname,
          port,
          path,
          method: 'POST',
          agent,
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(text),
            ...headers,
          },
        });
        request.once('error', reject);
        request.once('response', (response) => {
          let received = '';
          response.setEncoding('utf8');
          response.on('data', (piece: string) => {
            received += piece;
          });
          response.once('error', reject);
          response.once('aborted', () => reject(new Error('the answer broke off')));
          response.once('end', () => resolve({ status: response.statusCode ?? 0, body: received }));
        });
        request.end(text);
      }),
    close: () => agent.destroy(),
  };
}
