import type { GraphicsAPI } from "ograf";
import { Picture } from "./picture.ts";
import { targetStep } from "./steps.ts";

type Load = Parameters<GraphicsAPI.Graphic["load"]>[0];
type Play = Parameters<GraphicsAPI.Graphic["playAction"]>[0];
type Update = Parameters<GraphicsAPI.Graphic["updateAction"]>[0];
type Stop = Parameters<GraphicsAPI.Graphic["stopAction"]>[0];
type Custom = Parameters<GraphicsAPI.Graphic["customAction"]>[0];
type Schedule = Parameters<GraphicsAPI.Graphic["setActionsSchedule"]>[0]["schedule"];
type Answer = Awaited<ReturnType<GraphicsAPI.Graphic["load"]>>;
type Played = Awaited<ReturnType<GraphicsAPI.Graphic["playAction"]>>;

const OK = { statusCode: 200 } as const;

/** A picture with the OGraf v1 interface, in real time and not. */
export abstract class Graphic<D extends object> extends Picture<D> implements GraphicsAPI.Graphic {
  private loaded: Partial<D> = {};
  private schedule: Schedule = [];
  protected abstract readonly stepCount: number;

  /** Answers a custom action; undefined where there is none of that name. */
  protected custom(_id: string, _payload: unknown): Answer {
    return undefined;
  }

  async load(params: Load): Promise<Answer> {
    this.loaded = { ...(params.data as Partial<D> | undefined) };
    this.data = { ...this.loaded };
    this.prepare();
    await document.fonts.ready;
    return OK;
  }

  async playAction(params: Play): Promise<Played> {
    const step = targetStep(this.step, params, this.stepCount);
    if (step === undefined) {
      await this.stopAction(params.skipAnimation === undefined ? {} : { skipAnimation: params.skipAnimation });
      return { statusCode: 200, currentStep: undefined } as unknown as Played;
    }
    this.play(step, params.skipAnimation === true);
    if (this.frozen === null) await this.timeline.rest();
    return { statusCode: 200, currentStep: step };
  }

  async updateAction(params: Update): Promise<Answer> {
    this.update(params.data as Partial<D> | undefined);
    return OK;
  }

  async stopAction(params: Stop): Promise<Answer> {
    const turn = ++this.turn;
    if (!this.shown) return OK;
    if (params.skipAnimation === true) {
      this.clear();
      return OK;
    }
    const leaving = this.leave();
    if (this.frozen !== null) return OK;
    await leaving.finished.catch(() => undefined);
    if (turn === this.turn) this.clear();
    return OK;
  }

  async customAction(params: Custom): Promise<Answer> {
    return this.custom(params.id, params.payload) ?? { statusCode: 404, statusMessage: "no such action" };
  }

  async dispose(_params: object = {}): Promise<Answer> {
    this.turn++;
    this.clear();
    return OK;
  }

  async setActionsSchedule(params: { schedule: Schedule }): Promise<Answer> {
    this.schedule = [...params.schedule].sort((a, b) => a.timestamp - b.timestamp);
    return OK;
  }

  /** Shows exactly the picture of that time and stands still there. */
  async goToTime(params: { timestamp: number }): Promise<Answer> {
    if (this.schedule.length > 0) this.replay(params.timestamp);
    this.hold(params.timestamp);
    return OK;
  }

  private replay(until: number): void {
    this.clear();
    this.data = { ...this.loaded };
    for (const { timestamp, action } of this.schedule) {
      if (timestamp > until) break;
      this.frozen = timestamp;
      if (action.type === "playAction") this.replayPlay(action.params);
      else if (action.type === "updateAction") this.update(action.params.data as Partial<D>);
      else if (action.type === "customAction") this.custom(action.params.id, action.params.payload);
      else this.replayStop(action.params.skipAnimation === true);
    }
  }

  private replayPlay(params: Play): void {
    const step = targetStep(this.step, params, this.stepCount);
    if (step === undefined) this.replayStop(params.skipAnimation === true);
    else this.play(step, params.skipAnimation === true);
  }

  private replayStop(skip: boolean): void {
    if (skip) this.clear();
    else if (this.shown) this.leave();
  }
}
