/**
 * Signs with the USB token in this machine, through the KyLuu token agent.
 *
 * An ES module without dependencies; copy it into your application. docs/token-agent.md is its manual.
 *
 *   import { TokenAgent, SigningService, signDocuments } from './kyluu-token.js';
 *
 *   const agent = new TokenAgent();
 *   if (!(await agent.status()).paired) await agent.pair(() => prompt('Nhập mã hiện trên máy'));
 *   const [own] = await agent.certificates({ person: 'Nguyễn Văn An' });
 *   const service = new SigningService({ headers: async () => ({ Authorization: 'Bearer ' + jwt }) });
 *   const round = await signDocuments({ agent, service, certificate: own, documentIds, onProgress });
 *   round.done, round.failed, round.resumable && await round.resume()
 *
 * Every failure is a TokenError: `code` for programs, `text.vi` and `text.en` for people.
 */

const USUAL_URL = 'http://127.0.0.1:18317';
const POLL_MILLIS = 250;
const MOST_DOCUMENTS = 200;

/** Failures that only the page can see; all others come from the agent, with their own words. */
const OWN_TEXTS = {
  'agent-unreachable': {
    vi: 'Chưa mở phần mềm ký trên máy này, hoặc trình duyệt chặn. Mở phần mềm ký KyLuu rồi thử lại.',
    en: 'The signing program of this machine is not running, or the browser blocks it. Start it and try again.',
  },
  'browser-blocks': {
    vi: 'Trình duyệt đang chặn trang này nối với phần mềm ký trên máy. Bấm vào biểu tượng cạnh địa chỉ trang, cho phép truy cập mạng cục bộ rồi thử lại.',
    en: 'The browser keeps this page from the signing program. Click the icon beside the address, allow access to the local network, try again.',
  },
  'pairing-stopped': { vi: 'Chưa nhập mã kết nối.', en: 'No code was typed.' },
  cancelled: { vi: 'Đã dừng. Tài liệu nào đã ký thì vẫn giữ.', en: 'Stopped. What is signed stays signed.' },
  'too-many-documents': {
    vi: `Một lần ký tối đa ${MOST_DOCUMENTS} tài liệu.`,
    en: `At most ${MOST_DOCUMENTS} documents can be signed at once.`,
  },
  'digest-swapped': {
    vi: 'Chữ ký trả về không phải của tài liệu đã gửi. Báo bộ phận công nghệ thông tin.',
    en: 'The signature is not for the document that was sent. Tell the IT department.',
  },
  'server-unreachable': { vi: 'Máy chủ ký không trả lời. Thử lại sau.', en: 'The signing server does not answer. Try later.' },
  'server-refused': { vi: 'Máy chủ ký từ chối.', en: 'The signing server refused.' },
};

/** What went wrong: `code`, `text` ({vi, en}), `details` (for example triesLeft, day, retryAfter). */
export class TokenError extends Error {
  constructor(code, text, details = {}) {
    super(`${code}: ${text.en}`);
    this.name = 'TokenError';
    this.code = code;
    this.text = text;
    this.details = details;
  }

  /** The words for the language of the page. */
  say(language = document.documentElement.lang) {
    return language.startsWith('en') ? this.text.en : this.text.vi;
  }

  static own(code, details) {
    return new TokenError(code, OWN_TEXTS[code], details);
  }

  static of(problem) {
    const { code, text, type, status, ...details } = problem;
    return new TokenError(code, text ?? OWN_TEXTS['agent-unreachable'], details);
  }
}

/** The agent of this machine, as this page sees it. */
export class TokenAgent {
  #url;
  #storage;
  #key;

  /**
   * @param {object} [options]
   * @param {string} [options.url] where the agent listens
   * @param {Storage} [options.storage] where the page keeps its secret; localStorage keeps it for this page's origin only
   */
  constructor({ url = USUAL_URL, storage = globalThis.localStorage } = {}) {
    this.#url = url;
    this.#storage = storage;
    this.#key = `kyluu-token ${url}`;
  }

  /** @returns {Promise<{agent: string, version: string, ready: boolean, paired: boolean, consent: 'WINDOW'|'CONSOLE'}>} */
  status() {
    return this.#ask('GET', 'status');
  }

  /**
   * Pairs this page: the agent shows a code on the machine, the person types it into the page.
   *
   * @param {(trouble: TokenError|null) => (string|null|Promise<string|null>)} askCode asks the person; called again, with the
   *     reason, after a wrong code; null gives up
   */
  async pair(askCode) {
    const { pairingId } = await this.#ask('POST', 'pairings', {});
    let trouble = null;
    for (;;) {
      const typed = await askCode(trouble);
      if (typed === null || typed === undefined) throw TokenError.own('pairing-stopped');
      try {
        const { secret } = await this.#ask('PUT', `pairings/${pairingId}/code`, { code: typed.replace(/\s/g, '') });
        this.#storage.setItem(this.#key, secret);
        return;
      } catch (error) {
        if (error.code !== 'pairing-code-wrong') throw error;
        trouble = error;
      }
    }
  }

  /** Ends the pairing, here and at the agent. */
  async forget() {
    await this.#ask('DELETE', 'pairings/current');
    this.#storage.removeItem(this.#key);
  }

  /** What is plugged in: `{tokens, troubles}`; troubles are modules that cannot be used, with words for people. */
  tokens({ issuer = '', person = '' } = {}) {
    return this.#ask('GET', `tokens?issuer=${encodeURIComponent(issuer)}&person=${encodeURIComponent(person)}`);
  }

  /** The signing certificates of all tokens, each with its `token`; valid ones first. Throws token-absent if there is no token. */
  async certificates(filter) {
    const { tokens, troubles } = await this.tokens(filter);
    if (tokens.length === 0) {
      throw TokenError.of(troubles[0] ?? {
        code: 'token-absent',
        text: { vi: 'Chưa cắm token. Cắm token vào máy rồi thử lại.', en: 'No token is plugged in. Plug it in and try again.' },
      });
    }
    return tokens
      .flatMap(({ certificates, ...token }) => certificates.map((certificate) => ({ ...certificate, token })))
      .sort((one, other) => (one.state !== 'VALID') - (other.state !== 'VALID'));
  }

  /** Signs one digest; see signMany for the fields. Resolves to the signature value, Base64. */
  async signOne({ document, ...order }) {
    const round = await this.signMany({ ...order, documents: [document] });
    if (round.trouble) throw round.trouble;
    return round.values.get(document.id);
  }

  /**
   * Signs digests with one consent and one PIN.
   *
   * @param {object} order
   * @param {string} order.certificate Base64 of the DER, one of certificates()
   * @param {{id: string, digest: string, signatureAlgorithm: string, title: string, record?: string}[]} order.documents
   * @param {string} [order.requester] who asks, shown to the person
   * @param {(value: {id: string, signatureValue: string}) => (void|Promise<void>)} [order.onSigned] called for each value, in order
   * @param {(progress: {state: string, signed: number, total: number}) => void} [order.onProgress]
   * @param {AbortSignal} [order.signal] stops it; what is signed is kept
   * @returns {Promise<Round>} also if it stopped in the middle: then with `trouble` and `resume`
   */
  async signMany({ certificate, documents, requester = '', onSigned, onProgress, signal }) {
    if (documents.length > MOST_DOCUMENTS) throw TokenError.own('too-many-documents');
    const begun = await this.#ask('POST', 'batches', { certificate, requester, documents });
    return this.#follow({ id: begun.batchId, documents, values: new Map(), onSigned, onProgress }, signal);
  }

  async #follow(round, signal) {
    let told = false;
    for (;;) {
      if (signal?.aborted && !told) {
        told = true;
        await this.#ask('DELETE', `batches/${round.id}`);
      }
      const now = await this.#ask('GET', `batches/${round.id}?from=${round.values.size}`);
      for (const made of now.signatures) {
        const sent = round.documents.find((document) => document.id === made.id);
        if (sent?.digest !== made.digest) throw TokenError.own('digest-swapped');
        round.values.set(made.id, made.signatureValue);
        await round.onSigned?.({ id: made.id, signatureValue: made.signatureValue });
      }
      round.onProgress?.({ state: now.state, signed: now.signed, total: now.total });
      if (now.state === 'DONE') return { values: round.values, trouble: null, resume: null };
      if (now.state === 'STOPPED') {
        return {
          values: round.values,
          trouble: TokenError.of(now.trouble),
          resume: (again) => this.#resume(round, again),
        };
      }
      await new Promise((resume) => setTimeout(resume, POLL_MILLIS));
    }
  }

  async #resume(round, signal) {
    const left = round.documents.filter((document) => !round.values.has(document.id));
    await this.#ask('POST', `batches/${round.id}/resumptions`, {
      documents: left.map(({ id, digest }) => ({ id, digest })),
    });
    return this.#follow(round, signal);
  }

  /** Lets the person change a token's PIN, or unlock it by the PUK; both are typed at the agent. */
  setPin(serial, { unblock = false } = {}) {
    return this.#ask('POST', 'pin-changes', { serial, unblock });
  }

  async #ask(method, path, body) {
    const secret = this.#storage.getItem(this.#key);
    let answer;
    try {
      answer = await fetch(`${this.#url}/v1/${path}`, {
        method,
        cache: 'no-store',
        credentials: 'omit',
        headers: {
          ...(secret ? { Authorization: `Bearer ${secret}` } : {}),
          ...(body ? { 'Content-Type': 'application/json' } : {}),
        },
        body: body && JSON.stringify(body),
      });
    } catch {
      throw TokenError.own((await isBlocked()) ? 'browser-blocks' : 'agent-unreachable');
    }
    if (answer.status === 401) this.#storage.removeItem(this.#key);
    const read = await answer.json();
    if (!answer.ok) throw TokenError.of(read);
    return read;
  }
}

/** Whether the person, or a rule of the hospital, told the browser to keep pages from this machine (Chrome and Edge from 142). */
async function isBlocked() {
  for (const name of ['loopback-network', 'local-network-access']) {
    try {
      if ((await navigator.permissions.query({ name })).state === 'denied') return true;
    } catch {
      // this browser does not know that permission
    }
  }
  return false;
}

/** The KyLuu signing service, for somebody who is signed in to the page. */
export class SigningService {
  #base;
  #headers;

  /**
   * @param {object} [options]
   * @param {string} [options.base] path or address of the interface
   * @param {() => (object|Promise<object>)} [options.headers] for each request, for example Authorization
   */
  constructor({ base = '/signing/api/v1', headers = () => ({}) } = {}) {
    this.#base = base;
    this.#headers = headers;
  }

  /** Prepares: what the token must sign for this document. */
  open(documentId, chain) {
    return this.#send('POST', `documents/${encodeURIComponent(documentId)}/signing-sessions`, { certificateChain: chain });
  }

  /** Completes: hands the value in; resolves to the Signature. */
  complete(sessionId, signatureValue) {
    return this.#send('PUT', `signing-sessions/${encodeURIComponent(sessionId)}/signature-value`, { signatureValue });
  }

  /** Ends a session that will not be used. */
  cancel(sessionId) {
    return this.#send('DELETE', `signing-sessions/${encodeURIComponent(sessionId)}`);
  }

  async #send(method, path, body) {
    let answer;
    try {
      answer = await fetch(`${this.#base}/${path}`, {
        method,
        headers: { ...(await this.#headers()), 'Content-Type': 'application/json', 'Accept-Language': 'vi' },
        body: body && JSON.stringify(body),
      });
    } catch {
      throw TokenError.own('server-unreachable');
    }
    if (answer.status === 204) return null;
    const read = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      const code = (read.type ?? '').replace('urn:kyluu:problem:', '') || 'server-refused';
      const detail = read.detail ?? OWN_TEXTS['server-refused'].vi;
      throw new TokenError(code, { vi: detail, en: detail }, { status: answer.status });
    }
    return read;
  }
}

/**
 * Prepare → agent → complete, for one document or many, with one consent and one PIN. Each value is handed in as soon as it is there,
 * so whatever happens later, what was signed stays signed.
 *
 * @param {object} order
 * @param {TokenAgent} order.agent
 * @param {SigningService} order.service
 * @param {{certificate: string, chain: string[]}} order.certificate one of agent.certificates()
 * @param {string[]} order.documentIds
 * @param {Object<string, string>} [order.records] number of the medical record by document, shown to the person
 * @param {string} [order.requester]
 * @param {(progress: {phase: 'PREPARE'|'SIGN'|'DONE', done: number, total: number, id?: string, error?: Error}) => void}
 *     [order.onProgress] `id` is the document that was just dealt with, `error` why the service refused it
 * @param {AbortSignal} [order.signal] stops it; what is signed is kept
 * @returns {Promise<{done: Map<string, object>, failed: Map<string, TokenError>, trouble: TokenError|null, resumable: boolean,
 *     resume: function(): Promise}>} `done` holds the Signature of each document, `failed` why the service refused one; resume() signs
 *     what is neither, with sessions opened anew where they ran out
 */
export async function signDocuments(order) {
  const { agent, service, certificate, documentIds, records = {}, requester, onProgress, signal } = order;
  const done = order.done ?? new Map();
  const failed = new Map();
  const sessions = new Map();
  const open = documentIds.filter((id) => !done.has(id));
  for (const id of open) {
    if (signal?.aborted) break;
    try {
      const session = await service.open(id, certificate.chain);
      sessions.set(session.sessionId, { id, session });
    } catch (error) {
      failed.set(id, error);
    }
    onProgress?.({ phase: 'PREPARE', done: sessions.size + failed.size, total: open.length, id, error: failed.get(id) });
  }
  let trouble = signal?.aborted ? TokenError.own('cancelled') : null;
  if (sessions.size > 0 && !trouble) {
    try {
      const round = await agent.signMany({
        certificate: certificate.certificate,
        requester,
        signal,
        documents: [...sessions.values()].map(({ id, session }) => ({
          id: session.sessionId,
          digest: session.dataToBeSignedDigest,
          signatureAlgorithm: session.signatureAlgorithm,
          title: session.document.title,
          record: records[id] ?? '',
        })),
        onSigned: async ({ id: sessionId, signatureValue }) => {
          const { id } = sessions.get(sessionId);
          try {
            done.set(id, await service.complete(sessionId, signatureValue));
          } catch (error) {
            failed.set(id, error);
          }
          sessions.delete(sessionId);
          onProgress?.({ phase: 'SIGN', done: done.size, total: documentIds.length, id, error: failed.get(id) });
        },
      });
      trouble = round.trouble;
    } catch (error) {
      trouble = error;
    }
  }
  // resuming opens new ones: a session lives for minutes, a person looks for the token longer
  await Promise.allSettled([...sessions.keys()].map((sessionId) => service.cancel(sessionId)));
  onProgress?.({ phase: 'DONE', done: done.size, total: documentIds.length });
  return {
    done,
    failed,
    trouble,
    resumable: done.size < documentIds.length,
    resume: (again = {}) => signDocuments({ ...order, signal: undefined, ...again, done }),
  };
}

/** The code that the agent shows for a digest, so that a page can show the same. */
export function checkCode(digest) {
  return digest.slice(0, 16).replace(/(....)(?!$)/g, '$1-');
}
