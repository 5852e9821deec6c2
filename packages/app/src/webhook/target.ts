import { BlockList, isIP } from 'node:net';

/** Networks that are not the public internet: this machine, this office, this cloud, and what has no place in a URL. */
const PRIVATE_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

const PRIVATE_V6 = [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const;

const blocked = new BlockList();
for (const [net, prefix] of PRIVATE_V4) blocked.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of PRIVATE_V6) blocked.addSubnet(net, prefix, 'ipv6');

/** Whether an address is not of the public internet. What is no address is taken as private. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return isPrivateAddress(mapped);
  // An IPv4 address within IPv6 in hexadecimal digits is written so only to get past a guard.
  if (/^::ffff:/i.test(plain)) return true;
  switch (isIP(plain)) {
    case 4:
      return blocked.check(plain, 'ipv4');
    case 6:
      return blocked.check(plain, 'ipv6');
    default:
      return true;
  }
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Whether the URL itself names this machine; a name that only resolves to it does not count. */
export function isLoopbackUrl(url: URL): boolean {
  return LOOPBACK.test(url.hostname);
}

/** What is wrong with an address to send to, in Vietnamese; undefined where nothing is. */
export function findTargetProblem(text: string, allowPrivate: boolean): string | undefined {
  const url = URL.parse(text);
  if (url === null) return `“${text}” không phải là địa chỉ; hãy viết đầy đủ như https://noi-nhan.gov.vn/tin.`;
  if (url.username !== '' || url.password !== '')
    return 'Địa chỉ nhận không được chứa tên, mật khẩu; tin đã có chữ ký để kiểm tra.';
  if (url.hash !== '') return 'Địa chỉ nhận không được có phần sau dấu #.';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopbackUrl(url))) {
    return 'Địa chỉ nhận phải là https; http chỉ dùng được cho chính máy chủ này (127.0.0.1).';
  }
  const isAddress = isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0;
  if (isAddress && !allowPrivate && !isLoopbackUrl(url) && isPrivateAddress(url.hostname)) {
    return 'Địa chỉ nhận nằm trong mạng nội bộ. Nếu đúng là cần gửi vào mạng nội bộ, bật thiết lập cho phép rồi thử lại.';
  }
  return undefined;
}
