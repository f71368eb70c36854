/** Another project has this code. Found by the unique index, when two are registered at the same moment. */
export class ProjectCodeTaken extends Error {
  constructor(options?: ErrorOptions) {
    super('another project has this code', options);
    this.name = 'ProjectCodeTaken';
  }
}
