package vn.chungtay.identity.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A request reads its session, and now and then notes its use, by one statement each: a
/// transaction around either would be another trip to the database. What is new or changed takes
/// several, which are done all or not at all, and wait for the disk once.
///
/// A long answer is written while a transaction that only reads is open, and its first bytes have
/// the session kept from there: that takes a transaction of its own, since the other refuses to
/// write.
@Configuration(proxyBeanMethods = false)
class SessionTransactions {
    private static final ScopedValue<Boolean> WHOLE = ScopedValue.newInstance();

    /// Whatever a session does to the database meanwhile it does in one transaction.
    static void whole(Runnable saving) {
        ScopedValue.where(WHOLE, true).run(saving);
    }

    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
        var apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                return WHOLE.isBound()
                                || TransactionSynchronizationManager.isActualTransactionActive()
                        ? apart.execute(action)
                        : TransactionOperations.withoutTransaction().execute(action);
            }
        };
    }
}
