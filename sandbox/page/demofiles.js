/** Things a demo phone can send without having them: a voice, a place, a card. */

const RATE = 8000;

/** Three seconds of a soft tone as a WAV file. */
export function demoVoice(seconds = 3) {
  const samples = RATE * seconds;
  const view = new DataView(new ArrayBuffer(44 + samples));
  const ascii = (at, text) => [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  ascii(0, "RIFF");
  view.setUint32(4, 36 + samples, true);
  ascii(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); // plain samples
  view.setUint16(22, 1, true); // one channel
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true); // bytes a second
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true); // bits a sample
  ascii(36, "data");
  view.setUint32(40, samples, true);
  for (let index = 0; index < samples; index += 1) {
    const fade = Math.min(1, index / 800, (samples - index) / 800);
    view.setUint8(44 + index, 128 + Math.round(24 * fade * Math.sin((index / RATE) * 2 * Math.PI * 330)));
  }
  return new File([view], "voice.wav", { type: "audio/wav" });
}

export const DEMO_PLACE = { latitude: 30.69683, longitude: 121.01573 };

export const demoContact = (person) => ({
  phone_number: "+8613800000000",
  first_name: person.first_name,
  user_id: person.id,
});
