package org.traitdunion.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.traitdunion.kit.input.Text;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

class BodyReaderTest {
    private static final SpringValidatorAdapter VALIDATOR = new SpringValidatorAdapter(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.FRENCH), Locale.FRENCH, false))
            .buildValidatorFactory()
            .getValidator());

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final BodyReader reader = new BodyReader(JSON, VALIDATOR);

    enum Kind {
        SEMINAR,
        VISIT
    }

    record Visit(
            @NotNull Kind kind,
            @Text(max = 5) String title,
            @NotNull Integer capacity,
            @NotNull @Valid Place place,
            @NotNull @Size(max = 300) List<@NotNull @Valid Stop> stops) {}

    record Place(
            @Text(max = 5) String town,
            @Text(max = 5, required = false) @Nullable String street) {}

    record Stop(@Text(max = 5) String title, @NotNull Integer minutes) {}

    record Count(int number, @Text(max = 5) String unit) {}

    private Object read(Class<?> type, String body) throws IOException {
        return reader.read(
                ResolvableType.forClass(type), new MockHttpInputMessage(body.getBytes(StandardCharsets.UTF_8)), null);
    }

    private Refusal refused(Class<?> type, String body) {
        var thrown = catchThrowable(() -> read(type, body));
        assertThat(thrown).isInstanceOfAny(Refusal.class, HttpMessageNotReadableException.class);
        return Translation.of(thrown);
    }

    @Test
    void whatIsRightIsRead() throws IOException {
        assertThat(read(Count.class, "{\"number\":1,\"unit\":\"m\"}")).isEqualTo(new Count(1, "m"));
    }

    @Test
    void everythingWrongIsNamedAtOnceAndOnce() {
        var refusal = refused(Visit.class, """
                {"kind":"x","title":"beaucoup","capacity":"2","foo":1,"place":{"town":[1],"street":"infinie","zip":{"a":[]}},
                "stops":[{"title":"Gare","minutes":1.5},7,{"title":"Rue des Halles","minutes":99999999999,"why":null},null]}
                """);
        assertThat(refusal.slug()).isEqualTo("invalid-request");
        assertThat(refusal.errors())
                .extracting(FieldError::field, FieldError::message)
                .containsExactlyInAnyOrder(
                        tuple("kind", "error.not-among"),
                        tuple("title", "Ce texte dépasse 5 caractères."),
                        tuple("capacity", "error.wrong-type"),
                        tuple("foo", "error.unknown-property"),
                        tuple("place.town", "error.wrong-type"),
                        tuple("place.street", "Ce texte dépasse 5 caractères."),
                        tuple("place.zip", "error.unknown-property"),
                        tuple("stops[0].minutes", "error.wrong-value"),
                        tuple("stops[1]", "error.wrong-type"),
                        tuple("stops[2].title", "Ce texte dépasse 5 caractères."),
                        tuple("stops[2].minutes", "error.wrong-value"),
                        tuple("stops[2].why", "error.unknown-property"),
                        tuple("stops[3]", "ne doit pas être nul"));
        assertThat(refusal.errors().getFirst().allowed()).containsExactly("seminar", "visit");
    }

    @Test
    void aWholeThatIsOfAnotherTypeIsToldWithoutItsParts() {
        assertThat(refused(Visit.class, "{\"place\":3,\"stops\":{\"a\":1}}").errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("place", "stops", "kind", "title", "capacity");
        assertThat(refused(Visit.class, "[1]").errors())
                .extracting(FieldError::field)
                .containsExactly("");
    }

    @Test
    void nullIsNoPrimitive() {
        assertThat(refused(Count.class, "{\"number\":null,\"unit\":\"au plus\"}")
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("number");
        assertThat(refused(Count.class, "{\"unit\":[1],\"pace\":1}").errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("number", "unit", "pace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"capacity\":\"2\",\"title\":",
                "{\"capacity\":\"2\",\"title\":\"a\",\"title\":\"b\"}",
                "{",
                "x"
            })
    void whatIsNoJsonIsToldToBeNone(String body) {
        assertThat(refused(Visit.class, body).errors())
                .extracting(FieldError::field, FieldError::message)
                .containsExactly(tuple("", "error.malformed-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\"\"", "7"})
    void whatIsNoObjectIsToldAsAWhole(String body) {
        assertThat(refused(Visit.class, body).errors())
                .extracting(FieldError::field)
                .containsExactly("");
    }

    @Test
    void tenThousandFaultsMakeNoHugeAnswer() {
        var unknown = IntStream.range(0, 10_000)
                .mapToObj(number -> "\"p" + number + "\":" + number)
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(refused(Visit.class, unknown).errors()).hasSize(200);
        var numbers = IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
        assertThat(refused(Visit.class, "{\"stops\":" + numbers + "}").errors()).hasSize(200);
    }
}
