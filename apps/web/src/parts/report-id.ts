/** The path of a report's page; its id is `{dutyId}/{period}/{unitId}`. */
export const reportPath = (id: string): string => `/reports/${id}`;

/** The id of a report; it keeps the unit that it was opened for when it is handed over. */
export const reportIdOf = ({ dutyId, period, unitId, openedFor = unitId }: { dutyId: string; period: string; unitId: string; openedFor?: string }): string => `${dutyId}/${period}/${openedFor}`;
