import { closeWorkbenches, takePictures } from './workbench.ts';

/** What mocha does around the tests of each file, in the process that runs it. */
export const mochaHooks: Mocha.RootHookObject = {
  async afterEach(this: Mocha.Context) {
    await takePictures(this.currentTest);
  },
  afterAll: closeWorkbenches,
};
