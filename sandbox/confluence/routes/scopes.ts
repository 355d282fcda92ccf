export const READ_PAGE = [['read:page:confluence']] as const;
export const WRITE_PAGE = [['write:page:confluence']] as const;
export const DELETE_PAGE = [['delete:page:confluence']] as const;
export const WRITE_PROPERTY = [['read:page:confluence', 'write:page:confluence']] as const;
export const READ_SPACE = [['read:space:confluence']] as const;
