/* A server to be started: the reference target on the port that is given. Prints its tokens as JSON. */
import { startReferenceTarget } from '../../fixtures/reference-target/server.ts';

const { token, foreignToken } = await startReferenceTarget({ port: Number(process.argv[2]) });
process.stdout.write(`${JSON.stringify({ token, foreignToken })}\n`);
