"""Signs requests as monitoring tools do, with other code than ours: sign.py NOW SECRET TOPIC.

Prints one JSON object a line: the certificate of "Amazon" first, then requests with route, headers and body (base64).
"""
import base64
import datetime
import hashlib
import hmac
import json
import random
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID
from standardwebhooks.webhooks import Webhook

now, secret, topic = int(sys.argv[1]), sys.argv[2], sys.argv[3]
moment = datetime.datetime.fromtimestamp(now, datetime.timezone.utc)
dice = random.Random(20261121)


def say(**line):
    print(json.dumps(line))


def request(route, headers, body):
    say(route=route, headers=headers, body=base64.b64encode(body).decode())


def body():
    words = ["disk", "Größe", "日本", "\"quoted\"", "a\\b", "😀", "new\nline"]
    text = {"key": dice.choice(words), "n": dice.random(), "title": " ".join(dice.choices(words, k=5))}
    return json.dumps(text, ensure_ascii=dice.random() < 0.5).encode()


def hexmac(data):
    return hmac.new(secret.encode(), data, hashlib.sha256).hexdigest()


def sns(key, version):
    fields = {
        "Type": "Notification",
        "MessageId": str(dice.random()),
        "TopicArn": topic,
        "Subject": dice.choice(["ALARM", "ALARM: \"Größe\""]),
        "Message": body().decode(),
        "Timestamp": moment.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
    }
    if dice.random() < 0.5:
        del fields["Subject"]
    text = "".join(f"{name}\n{fields[name]}\n" for name in sorted(fields)).encode()
    algorithm = hashes.SHA1() if version == "1" else hashes.SHA256()
    signature = key.sign(text, padding.PKCS1v15(), algorithm)
    fields["SignatureVersion"] = version
    fields["Signature"] = base64.b64encode(signature).decode()
    fields["SigningCertURL"] = "https://sns.eu-west-1.amazonaws.com/oracle.pem"
    request("sns", {"Content-Type": "text/plain; charset=UTF-8"}, json.dumps(fields).encode())


key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "sns.amazonaws.com")])
day = datetime.timedelta(days=1)
certificate = (
    x509.CertificateBuilder()
    .subject_name(name)
    .issuer_name(name)
    .public_key(key.public_key())
    .serial_number(1)
    .not_valid_before(moment - day)
    .not_valid_after(moment + day)
    .sign(key, hashes.SHA256())
)
say(pem=certificate.public_bytes(serialization.Encoding.PEM).decode())

for _ in range(20):
    sent = body()
    request("plain", {"X-Grafana-Alerting-Signature": hexmac(sent)}, sent)
    stamped = str(now + dice.randint(-300, 300))
    request("timed", {"X-Grafana-Alerting-Signature": hexmac(stamped.encode() + b":" + sent), "X-Time": stamped}, sent)
    request("pagerduty", {"X-PagerDuty-Signature": f"v1={'0' * 64},v1={hexmac(sent)}"}, sent)
    id_ = f"msg_{dice.randint(1, 10**9)}"
    at = moment + datetime.timedelta(seconds=dice.randint(-300, 300))
    signature = Webhook(secret.removeprefix("whsec_")).sign(id_, at, sent.decode())
    headers = {"webhook-id": id_, "webhook-timestamp": str(int(at.timestamp())), "webhook-signature": signature}
    request("standard", headers, sent)
    sns(key, dice.choice(["1", "2"]))
