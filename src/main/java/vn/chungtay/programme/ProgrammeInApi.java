package vn.chungtay.programme;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import vn.chungtay.web.Showing;

/// Says in the description of the API that a question about a programme may name one: no handler
/// takes that parameter, since [ProgrammeChoice] reads it before any of them.
@Component
class ProgrammeInApi implements GlobalOperationCustomizer {
    private static final String ROOT = "vn.chungtay.";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var module = handler.getBeanType().getPackageName();
        return module.startsWith(ROOT + "programme") || module.startsWith(ROOT + "reporting")
                ? operation.addParametersItem(
                        new QueryParameter()
                                .name(Showing.PARAMETER)
                                .description("Code of a programme; the one that runs without it")
                                .required(false)
                                .schema(new StringSchema()))
                : operation;
    }
}
