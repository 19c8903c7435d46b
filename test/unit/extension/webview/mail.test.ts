import assert from 'node:assert/strict';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { pack } from '../../../../src/comparison/packed/pack.ts';
import { Mail } from '../../../../src/extension/webview/mail.ts';
import type { SentMessage, ToPanel } from '../../../../src/panel/protocol.ts';
import { ReceivedParcels } from '../../../../src/panel/received-parcels.ts';

describe('the messages on their way to the page', () => {
  const FONT: ToPanel = { type: 'font', font: 'editor' };
  const reading = (original: string, modified: string): ToPanel => {
    const story = (text: string) => ({ name: 'a', path: 'a', uri: 'a', text });
    return { type: 'computing', reading: { original: story(original), modified: story(modified) } };
  };
  const LONG = `${'Łódź \u{1F600} '.repeat(100_000)}end`;

  /** What a page receives of messages, once all have come. */
  async function received(...messages: readonly ToPanel[]): Promise<{ opened: ToPanel[]; sent: SentMessage[] }> {
    const parcels = new ReceivedParcels();
    const opened: ToPanel[] = [];
    const sent: SentMessage[] = [];
    await new Promise<void>((resolve) => {
      const mail = new Mail((message) => {
        sent.push(message);
        const whole = parcels.receive(structuredClone(message));
        if (whole) opened.push(whole);
        if (opened.length === messages.length) resolve();
      });
      for (const message of messages) mail.send(message);
    });
    return { opened, sent };
  }

  it('arrive as they were and in their order, also behind a long text', async () => {
    const packed = pack(compareStories('One.', 'Two.', {}));
    const groups = new Uint8Array(2_000_000).map((_, at) => at);
    const long = { ...packed, sections: { ...packed.sections, groups } };
    const prepare = (original: string): ToPanel => ({
      type: 'prepare',
      content: { packed: long, texts: { original, modified: `\uD83D${LONG}` } },
    });
    const messages = [FONT, reading(LONG, `${LONG}, twice`), FONT, prepare(LONG), prepare('One.'), reading('', 'a')];
    assert.deepEqual((await received(...messages)).opened, messages);
  });

  it('go at once while nothing long waits', () => {
    const sent: SentMessage[] = [];
    new Mail((message) => sent.push(message)).send(FONT);
    assert.deepEqual(sent, [FONT]);
  });

  it('hold a long text in pieces, none of which keeps the memory of the whole', async () => {
    const { sent } = await received(reading(LONG, LONG));
    const pieces = sent.filter((message) => message.type === 'piece');
    assert.ok(pieces.length >= 4);
    for (const { bytes } of pieces) assert.ok(bytes.buffer.byteLength <= 2 ** 19);
  });

  it('cut no letter in two, wherever the pieces end', async () => {
    for (const lead of ['', 'a', 'ab']) {
      const message = reading(`${lead}${'\u{1F600}'.repeat(300_000)}`, 'b');
      assert.deepEqual((await received(message)).opened, [message]);
    }
  });

  it('are cut when it is their turn: a novel holds nothing up before its first piece', () => {
    const sent: SentMessage[] = [];
    const mail = new Mail((message) => sent.push(message));
    const long = new Proxy(new Uint8Array(8 * 2 ** 20), {
      get: (bytes, name) => {
        if (name === 'subarray') cuts++;
        const value = Reflect.get(bytes, name, bytes);
        return typeof value === 'function' ? value.bind(bytes) : value;
      },
    });
    let cuts = 0;
    mail.send({ type: 'prepare', content: { packed: { sections: { groups: long } } } } as unknown as ToPanel);
    assert.equal(sent.length, 1);
    assert.equal(cuts, 1);
    mail.clear();
  });

  it('are given up where the page is gone', async () => {
    const sent: SentMessage[] = [];
    const mail = new Mail((message) => sent.push(message));
    mail.send(reading(LONG, LONG));
    mail.clear();
    mail.send(FONT);
    await new Promise<void>((resolve) => {
      const look = () => (sent.at(-1)?.type === 'font' ? resolve() : setTimeout(look));
      look();
    });
    assert.deepEqual(
      sent.map(({ type }) => type),
      ['piece', 'font'],
    );
  });

  it('leave nothing behind of a text that was given up', () => {
    const parcels = new ReceivedParcels();
    const piece = (parcel: number, text: string) =>
      parcels.receive({ type: 'piece', parcel, bytes: new TextEncoder().encode(text) });
    piece(1, 'lost');
    piece(2, 'first ');
    piece(2, 'whole');
    piece(3, 'second');
    const story = { name: 'a', path: 'a', uri: 'a' };
    const sent = {
      type: 'computing',
      reading: {
        original: { ...story, text: { parcel: 2, as: 'text' } },
        modified: { ...story, text: { parcel: 3, as: 'text' } },
      },
    } as const;
    const message = parcels.receive(sent);
    assert.deepEqual(message, reading('first whole', 'second'));
  });
});
