package org.traitdunion.kit.documents;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.traitdunion.kit.problem.ProblemTexts;
import org.traitdunion.kit.problem.Problems;

/** The schema of problems (RFC 9457), with every type that this service answers with. */
final class ProblemSchema {
    private ProblemSchema() {}

    static Schema<?> schema() {
        var types = new StringSchema();
        ProblemTexts.slugs().forEach(slug -> types.addEnumItem(Problems.TYPE + slug));
        var error = new ObjectSchema();
        error.addProperty("field", described("The property or parameter."));
        error.addProperty("message", described("What to change, in the reader's language."));
        error.setRequired(List.of("field", "message"));
        var problem = new ObjectSchema();
        problem.addProperty("type", types);
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", described("What to do, in the reader's language."));
        problem.addProperty("instance", new StringSchema());
        problem.addProperty("traceId", new StringSchema());
        problem.addProperty("errors", new ArraySchema().items(error));
        problem.setRequired(List.of("type", "title", "status", "detail", "instance"));
        return problem;
    }

    private static Schema<?> described(String description) {
        var schema = new StringSchema();
        schema.setDescription(description);
        return schema;
    }
}
