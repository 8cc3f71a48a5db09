{{/* In front of every name. Of the names behind it, those of CronJobs may be longest: 52 characters in all. */}}
{{- define "care-premiums.name" -}}
{{- $name := ternary .Release.Name (printf "%s-%s" .Release.Name .Chart.Name) (contains .Chart.Name .Release.Name) -}}
{{- if gt (len $name) 31 -}}
{{- fail (printf "%s is too long a name: with %s behind the release's, unless it is part of it, 31 characters are the most" $name .Chart.Name) -}}
{{- end -}}
{{- $name -}}
{{- end }}

{{/* Peers of a NetworkPolicy: what is missing, peers. An empty list would let everybody in. */}}
{{- define "care-premiums.peers" -}}
{{- if not (index . 1) }}{{ fail (index . 0) }}{{ end -}}
{{- toYaml (index . 1) -}}
{{- end }}

{{/* The Gateway's listener that an HTTPRoute belongs to, and the one name that it is asked by. */}}
{{- define "care-premiums.listener" -}}
{{- $route := .Values.gateway.route -}}
parentRefs:
  - group: gateway.networking.k8s.io
    kind: Gateway
    name: {{ required "gateway.route.name has to name the Gateway" $route.name }}
    namespace: {{ $route.namespace | default .Release.Namespace }}
    sectionName: {{ required "gateway.route.listener has to name the Gateway's HTTPS listener: there is no way in without TLS" $route.listener }}
hostnames: [{{ .Values.gateway.host | quote }}]
{{- end }}

{{/* Labels that select pods: of one component, given as a list of root and component. */}}
{{- define "care-premiums.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: {{ $root.Chart.Name }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{- define "care-premiums.labels" -}}
{{- $root := index . 0 -}}
{{ include "care-premiums.selector" . }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: care-premiums
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version }}
{{- end }}

{{/* An image by digest, or by tag where that is allowed: root, image name, digest. */}}
{{- define "care-premiums.image" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $digest := index . 2 -}}
{{- $registry := required "image.registry has to be given: where the images are" $root.Values.image.registry -}}
{{- if $digest -}}
{{ $registry }}/{{ $name }}@{{ $digest }}
{{- else if $root.Values.image.requireDigest -}}
{{- fail (printf "the digest of image %s has to be given, as deploy/images/digests prints it" $name) -}}
{{- else -}}
{{ $registry }}/{{ $name }}:{{ $root.Values.image.tag | default $root.Chart.AppVersion }}
{{- end -}}
{{- end }}

{{/* What Pod Security "restricted" asks of a pod. */}}
{{- define "care-premiums.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ .Values.pods.user }}
runAsGroup: {{ .Values.pods.user }}
fsGroup: {{ .Values.pods.user }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "care-premiums.containerSecurity" -}}
allowPrivilegeEscalation: false
privileged: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* What every pod of ours has in common, whatever it runs. */}}
{{- define "care-premiums.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  {{- include "care-premiums.podSecurity" . | nindent 2 }}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with .Values.pods.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.pods.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.pods.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end }}

{{/* Secret of a Kafka account, which Strimzi names after its KafkaUser: root, account, values of the account. */}}
{{- define "care-premiums.kafkaSecret" -}}
{{- $root := index . 0 -}}
{{- $account := index . 1 -}}
{{- if $root.Values.kafka.strimzi.enabled -}}
{{ $account }}
{{- else -}}
{{ required (printf "the secret of Kafka account %s has to be named (kafka.secret of the service or the clock)" $account) (index . 2).secret }}
{{- end -}}
{{- end }}

{{/* How a program reaches Kafka: root, account, values of the account. */}}
{{- define "care-premiums.kafkaEnvironment" -}}
{{- $root := index . 0 -}}
{{- $kafka := $root.Values.kafka -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ required "kafka.bootstrapServers has to be given" $kafka.bootstrapServers | quote }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ $kafka.protocol }}
{{- if hasPrefix "SASL" $kafka.protocol }}
- name: KAFKA_SASL_MECHANISM
  value: {{ $kafka.mechanism }}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef:
      name: {{ include "care-premiums.kafkaSecret" . }}
      key: sasl.jaas.config
{{- end }}
{{- if hasSuffix "SSL" $kafka.protocol }}
- name: KAFKA_TRUSTSTORE_LOCATION
  value: /etc/care-premiums/kafka-trust/ca.p12
- name: KAFKA_TRUSTSTORE_TYPE
  value: PKCS12
- name: KAFKA_TRUSTSTORE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ required "kafka.trust.secret has to name the secret with ca.p12 and ca.password" $kafka.trust.secret }}
      key: ca.password
{{- end }}
{{- if eq "SSL" $kafka.protocol }}
- name: KAFKA_KEYSTORE_LOCATION
  value: /etc/care-premiums/kafka-account/user.p12
- name: KAFKA_KEYSTORE_TYPE
  value: PKCS12
- name: KAFKA_KEYSTORE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ include "care-premiums.kafkaSecret" . }}
      key: user.password
{{- end }}
{{- end }}

{{- define "care-premiums.kafkaMounts" -}}
{{- $protocol := (index . 0).Values.kafka.protocol -}}
{{- if hasSuffix "SSL" $protocol }}
- name: kafka-trust
  mountPath: /etc/care-premiums/kafka-trust
  readOnly: true
{{- end }}
{{- if eq "SSL" $protocol }}
- name: kafka-account
  mountPath: /etc/care-premiums/kafka-account
  readOnly: true
{{- end }}
{{- end }}

{{- define "care-premiums.kafkaVolumes" -}}
{{- $root := index . 0 -}}
{{- $protocol := $root.Values.kafka.protocol -}}
{{- if hasSuffix "SSL" $protocol }}
- name: kafka-trust
  secret:
    secretName: {{ $root.Values.kafka.trust.secret }}
    items:
      - key: ca.p12
        path: ca.p12
{{- end }}
{{- if eq "SSL" $protocol }}
- name: kafka-account
  secret:
    secretName: {{ include "care-premiums.kafkaSecret" . }}
    items:
      - key: user.p12
        path: user.p12
{{- end }}
{{- end }}

{{/* How a program reaches a service's database, as the role that may work with its rows: root, service, its values. */}}
{{- define "care-premiums.databaseEnvironment" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $database := (index . 2).database -}}
- name: DATABASE_URL
{{- if $root.Values.cloudNativePG.enabled }}
  value: {{ printf "jdbc:postgresql://%s-%s-db-rw:5432/%s?sslmode=require" (include "care-premiums.name" $root) $name $name }}
{{- else }}
{{- $host := required (printf "services.%s.database.host has to be given" $name) $database.host }}
{{- $schema := required (printf "services.%s.database.name has to be given" $name) $database.name }}
  value: {{ printf "jdbc:postgresql://%s:%d/%s%s" $host (int $database.port) $schema (ternary "" (printf "?%s" $database.parameters) (empty $database.parameters)) | quote }}
{{- end }}
{{- $secret := required (printf "services.%s.database.secret has to name the secret with username and password" $name) $database.secret }}
- name: DATABASE_USER
  valueFrom:
    secretKeyRef:
      name: {{ $secret }}
      key: username
- name: DATABASE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $secret }}
      key: password
{{- end }}

{{/* The role that owns the schema, which only the job that migrates knows: root, service, its values. */}}
{{- define "care-premiums.migrationEnvironment" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $secret := printf "%s-%s-db-app" (include "care-premiums.name" $root) $name -}}
{{- if not $root.Values.cloudNativePG.enabled -}}
{{- $database := (index . 2).database -}}
{{- $secret = required (printf "services.%s.database.migrationSecret has to name the secret with username and password of the role that owns the schema" $name) $database.migrationSecret -}}
{{- if eq $secret $database.secret -}}
{{- fail (printf "services.%s.database.migrationSecret has to name another role than secret: a service must not own its schema" $name) -}}
{{- end -}}
{{- end -}}
- name: MIGRATION_USER
  valueFrom:
    secretKeyRef:
      name: {{ $secret }}
      key: username
- name: MIGRATION_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $secret }}
      key: password
{{- end }}

{{/* Key file for NISS and IBAN, each service's own; services and migrations read it: root, service. */}}
{{- define "care-premiums.personalDataVolume" -}}
{{- $personal := (index . 0).Values.personalData -}}
- name: personal-data-keys
  secret:
    secretName: {{ required "personalData.secret has to name the secrets with the key files" $personal.secret }}-{{ index . 1 }}
    items:
      - key: {{ $personal.key }}
        path: {{ $personal.key }}
{{- end }}

{{/* Pod of a job that does one thing in a service's database and ends; it reaches nothing else and asks nobody
     who they are: root, service, its values, component, variables that say what to do. A command that a person runs
     has an account of its own and says, as a last argument, whether it reads topics. */}}
{{- define "care-premiums.databaseJobPod" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $service := index . 2 -}}
{{- $component := index . 3 -}}
{{- $kafka := list $root $name $service.kafka -}}
{{- $isCommand := gt (len .) 5 -}}
{{- $readsTopics := and $isCommand (last .) -}}
metadata:
  labels:
    {{- include "care-premiums.labels" (list $root $component) | nindent 4 }}
    care-premiums/service: {{ $name }}
spec:
  {{- include "care-premiums.pod" $root | nindent 2 }}
  serviceAccountName: {{ include "care-premiums.name" $root }}-{{ if $isCommand }}{{ $name }}-{{ end }}{{ $component }}
  restartPolicy: Never
  containers:
    - name: {{ $component }}
      image: {{ include "care-premiums.image" (list $root (printf "%s-service" $name) $service.digest) }}
      imagePullPolicy: {{ $root.Values.image.pullPolicy }}
      terminationMessagePolicy: FallbackToLogsOnError
      securityContext:
        {{- include "care-premiums.containerSecurity" $root | nindent 8 }}
      env:
        {{- range $variable, $value := index . 4 }}
        - name: {{ $variable }}
          value: {{ $value | quote }}
        {{- end }}
        - name: QUARKUS_OIDC_TENANT_ENABLED
          value: "false"
        - name: JAVA_TOOL_OPTIONS
          value: -XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError -Djava.io.tmpdir=/tmp
        {{- include "care-premiums.databaseEnvironment" (list $root $name $service) | nindent 8 }}
        {{- if eq $component "migration" }}
        {{- include "care-premiums.migrationEnvironment" (list $root $name $service) | nindent 8 }}
        {{- end }}
        - name: PERSONAL_DATA_KEYS
          value: /etc/care-premiums/personal-data/{{ $root.Values.personalData.key }}
        {{- if $readsTopics }}
        {{- include "care-premiums.kafkaEnvironment" $kafka | nindent 8 }}
        {{- end }}
      resources:
        {{- toYaml $service.resources | nindent 8 }}
      volumeMounts:
        - name: temporary
          mountPath: /tmp
        - name: personal-data-keys
          mountPath: /etc/care-premiums/personal-data
          readOnly: true
        {{- if $readsTopics }}
        {{- with include "care-premiums.kafkaMounts" $kafka }}{{ . | nindent 8 }}{{ end }}
        {{- end }}
  volumes:
    - name: temporary
      emptyDir:
        sizeLimit: {{ $root.Values.pods.temporarySpace }}
    {{- include "care-premiums.personalDataVolume" (list $root $name) | nindent 4 }}
    {{- if $readsTopics }}
    {{- with include "care-premiums.kafkaVolumes" $kafka }}{{ . | nindent 4 }}{{ end }}
    {{- end }}
{{- end }}

{{/* What such a pod may reach: root, service, its values, component. */}}
{{- define "care-premiums.databaseJobNetwork" -}}
{{- $root := index . 0 -}}
podSelector:
  matchLabels:
    {{- include "care-premiums.selector" (list $root (index . 3)) | nindent 4 }}
    care-premiums/service: {{ index . 1 }}
policyTypes: [Ingress, Egress]
egress:
  {{- include "care-premiums.dnsEgress" $root | nindent 2 }}
  {{- include "care-premiums.databaseEgress" (list $root (index . 1) (index . 2)) | nindent 2 }}
{{- end }}

{{- define "care-premiums.dnsEgress" -}}
- to:
    {{- include "care-premiums.peers" (list "networkPolicy.dnsPeers has to say where names are looked up" .Values.networkPolicy.dnsPeers) | nindent 4 }}
  ports:
    {{- range .Values.networkPolicy.dnsPorts }}
    - { protocol: UDP, port: {{ . }} }
    - { protocol: TCP, port: {{ . }} }
    {{- end }}
{{- end }}

{{- define "care-premiums.kafkaEgress" -}}
- to:
    {{- include "care-premiums.peers" (list "kafka.peers has to say where the brokers are" .Values.kafka.peers) | nindent 4 }}
  ports:
    {{- range .Values.kafka.ports }}
    - { protocol: TCP, port: {{ . }} }
    {{- end }}
{{- end }}

{{/* root, service, its values */}}
{{- define "care-premiums.databaseEgress" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $database := (index . 2).database -}}
- to:
    {{- if $root.Values.cloudNativePG.enabled }}
    - podSelector:
        matchLabels:
          cnpg.io/cluster: {{ include "care-premiums.name" $root }}-{{ $name }}-db
    {{- else }}
    {{- include "care-premiums.peers" (list (printf "services.%s.database.peers has to say where the database is" $name) $database.peers) | nindent 4 }}
    {{- end }}
  ports:
    - { protocol: TCP, port: {{ ternary 5432 (int $database.port) $root.Values.cloudNativePG.enabled }} }
{{- end }}
