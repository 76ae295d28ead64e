export { kindName, organisationName, roleInWords } from './names.ts'
export { countyName, presentOrganisation } from './present.ts'
export {
  countOrganisations,
  findMunicipalityOf,
  findMunicipalityPlace,
  findOrganisation,
  findRegionOf,
  findStaffById,
  findStaffBySubject,
  type Organisation,
  type OrganisationSearch,
  type StaffMember,
  selectOrganisations,
  selectStaffNames,
  selectStaffOf,
} from './queries.ts'
export { type CannotRegisterStaff, type RegisterStaff, registerStaff } from './register-staff.ts'
export {
  guestPermissions,
  type Permission,
  permissions,
  permissionsOf,
  personPermissions,
  type Role,
  roles,
} from './roles.ts'
export { coversMunicipality, type Territory } from './territory.ts'
