package org.carepremiums.platform.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.carepremiums.contracts.topic.BrokerAccount;
import org.carepremiums.contracts.topic.Grant;

/** Makes the accounts of the contract at a broker, with exactly what each may do. */
final class ContractAccounts {

  private static final Duration KNOWN_WITHIN = Duration.ofSeconds(60);
  private static final ScramCredentialInfo SCRAM =
      new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

  private ContractAccounts() {}

  /** Gives the accounts these passwords, and takes away what an earlier contract allowed. */
  static void create(String bootstrapServers, Passwords passwords) {
    try (Admin admin = Admin.create(settings(passwords.administratorSettings(bootstrapServers)))) {
      List<UserScramCredentialAlteration> credentials = new ArrayList<>();
      for (BrokerAccount account : BrokerAccount.all()) {
        String password = passwords.of(account.name());
        credentials.add(new UserScramCredentialUpsertion(account.name(), SCRAM, password));
      }
      admin.alterUserScramCredentials(credentials).all().get();
      allowExactly(admin, wanted());
      awaitKnown(bootstrapServers, passwords);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(
          "accounts could not be made at " + bootstrapServers, failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while making accounts", stopped);
    }
  }

  private static Set<AclBinding> wanted() {
    Set<AclBinding> wanted = new HashSet<>();
    for (BrokerAccount account : BrokerAccount.all()) {
      for (Grant grant : account.grants()) {
        ResourcePattern resource =
            new ResourcePattern(
                ResourceType.fromString(grant.resource().name()),
                grant.name(),
                PatternType.LITERAL);
        for (Grant.Operation operation : grant.operations()) {
          wanted.add(
              new AclBinding(
                  resource,
                  new AccessControlEntry(
                      "User:" + account.name(),
                      "*",
                      AclOperation.fromString(operation.name()),
                      AclPermissionType.ALLOW)));
        }
      }
    }
    return wanted;
  }

  private static void allowExactly(Admin admin, Set<AclBinding> wanted)
      throws ExecutionException, InterruptedException {
    Set<AclBinding> present = present(admin);
    Set<AclBinding> surplus = new HashSet<>(present);
    surplus.removeAll(wanted);
    Set<AclBinding> missing = new HashSet<>(wanted);
    missing.removeAll(present);
    admin.deleteAcls(surplus.stream().map(AclBinding::toFilter).toList()).all().get();
    admin.createAcls(missing).all().get();
    long deadline = System.nanoTime() + KNOWN_WITHIN.toNanos();
    while (!present(admin).equals(wanted)) {
      pause(deadline, "ACLs");
    }
  }

  private static Set<AclBinding> present(Admin admin)
      throws ExecutionException, InterruptedException {
    return new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
  }

  /**
   * A password that the broker does not know yet would be taken for a wrong one. They were all made
   * by one request, so one tells of all.
   */
  private static void awaitKnown(String bootstrapServers, Passwords passwords)
      throws ExecutionException, InterruptedException {
    long deadline = System.nanoTime() + KNOWN_WITHIN.toNanos();
    BrokerAccount any = BrokerAccount.ofPaymentOperators();
    while (!isKnown(passwords.settings(bootstrapServers, any))) {
      pause(deadline, "passwords");
    }
  }

  private static boolean isKnown(Map<String, String> account)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(settings(account))) {
      admin.describeCluster().nodes().get();
      return true;
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof SaslAuthenticationException) {
        return false;
      }
      throw failure;
    }
  }

  private static Map<String, Object> settings(Map<String, String> settings) {
    return new HashMap<>(settings);
  }

  private static void pause(long deadline, String what) throws InterruptedException {
    if (System.nanoTime() > deadline) {
      throw new IllegalStateException("%s are not known after %s".formatted(what, KNOWN_WITHIN));
    }
    Thread.sleep(20);
  }
}
