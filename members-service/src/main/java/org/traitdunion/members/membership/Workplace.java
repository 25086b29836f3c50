package org.traitdunion.members.membership;

import org.traitdunion.members.company.Company;

/**
 * Where somebody works, as they say when they ask to join.
 *
 * @param company with its name as it was then; a company never changes its name
 * @param site town or building, 1 to 80 characters
 * @param job 1 to 80 characters
 */
public record Workplace(Company company, String site, String job) {}
