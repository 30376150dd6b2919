package vn.chungtay.documents;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schemas of this program, `classpath:/schema/NAME.schema.json`, each compiled once.
final class Schemas {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, SchemaCheck> byName = new ConcurrentHashMap<>();

    SchemaCheck named(String name) {
        return byName.computeIfAbsent(name, this::load);
    }

    private SchemaCheck load(String name) {
        String resource = "/schema/" + name + ".schema.json";
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no schema " + resource);
            }
            JsonNode schema = MAPPER.readTree(in);
            return new SchemaCheck(registry.getSchema(schema), schema);
        } catch (IOException e) {
            throw new IllegalStateException("the schema " + resource + " cannot be read", e);
        }
    }
}
