package org.traitdunion.members.company.web;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.kit.input.Slug;
import org.traitdunion.kit.input.Text;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.security.AdministratorsOnly;
import org.traitdunion.kit.security.SignedIn;
import org.traitdunion.members.company.Companies;
import org.traitdunion.members.company.Company;

/** The companies among which one chooses when asking to join. */
@RestController
@RequestMapping("/api/companies")
class CompanyController {

    private final Companies companies;

    CompanyController(Companies companies) {
        this.companies = companies;
    }

    record NameCompany(@Text(min = 2, max = 80) String name) {}

    @GetMapping
    @SignedIn
    Page<Company> list(PageRequest page) {
        return companies.page(page);
    }

    @PutMapping("/{id}")
    @AdministratorsOnly
    Company put(@PathVariable @Slug String id, @Valid @RequestBody NameCompany command) {
        return companies.add(new Company(id, command.name()));
    }
}
